package eddy.testkit;

class CoreArchitectureTest extends ArchitectureRules {}
