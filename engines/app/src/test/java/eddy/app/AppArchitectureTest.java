package eddy.app;

import eddy.testkit.ArchitectureRules;

class AppArchitectureTest extends ArchitectureRules {}
