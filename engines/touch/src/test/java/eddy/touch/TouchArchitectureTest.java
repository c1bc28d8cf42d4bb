package eddy.touch;

import eddy.testkit.ArchitectureRules;

class TouchArchitectureTest extends ArchitectureRules {}
