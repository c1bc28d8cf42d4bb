package eddy.flow;

import eddy.testkit.ArchitectureRules;

class FlowArchitectureTest extends ArchitectureRules {}
