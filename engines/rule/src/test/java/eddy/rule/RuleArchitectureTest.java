package eddy.rule;

import eddy.testkit.ArchitectureRules;

class RuleArchitectureTest extends ArchitectureRules {}
