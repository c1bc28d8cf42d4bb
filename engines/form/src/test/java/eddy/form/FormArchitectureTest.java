package eddy.form;

import eddy.testkit.ArchitectureRules;

class FormArchitectureTest extends ArchitectureRules {}
