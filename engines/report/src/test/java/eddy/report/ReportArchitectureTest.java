package eddy.report;

import eddy.testkit.ArchitectureRules;

class ReportArchitectureTest extends ArchitectureRules {}
