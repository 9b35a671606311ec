// Runs inside veraPDF's Java archive, on the Rhino that it carries: `Main validate.js <profile,profile> <file>…` prints a line a
// file and profile, and below it what fails. The profiles are read here and not by veraPDF itself, which wants JAXB for that, and
// no Java since 11 has it.
importPackage(Packages.org.verapdf.pdfa.validation.profiles);
var Flavour = Packages.org.verapdf.pdfa.flavours.PDFAFlavour;
Packages.org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
var foundry = Packages.org.verapdf.pdfa.Foundries.defaultInstance();

function childOf(element, name) {
  for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) if (node.getNodeName().equals(name)) return node;
  return null;
}

function textOf(element, name) {
  return childOf(element, name).getTextContent();
}

function eachOf(element, name, act) {
  var list = element.getElementsByTagName(name);
  for (var index = 0; index < list.getLength(); index++) act(list.item(index));
}

function readRule(rule) {
  var id = childOf(rule, "id");
  var error = childOf(rule, "error");
  var values = new java.util.ArrayList();
  eachOf(error, "argument", function (argument) {
    values.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), argument.hasAttribute("name") ? argument.getAttribute("name") : null, null));
  });
  var ruleId = Profiles.ruleIdFromValues(Flavour.Specification.valueOf(id.getAttribute("specification")), id.getAttribute("clause"), parseInt(id.getAttribute("testNumber"), 10));
  var deferred = rule.hasAttribute("deferred") ? java.lang.Boolean.valueOf(rule.getAttribute("deferred")) : null;
  var details = Profiles.errorFromValues(textOf(error, "message"), values);
  return Profiles.ruleFromValues(ruleId, rule.getAttribute("object"), deferred, rule.getAttribute("tags"), textOf(rule, "description"), textOf(rule, "test"), details, new java.util.ArrayList());
}

function readProfile(name) {
  var stream = foundry.getClass().getClassLoader().getResourceAsStream("org/verapdf/pdfa/validation/" + name + ".xml");
  var document = Packages.javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
  var flavour = Flavour.valueOf(document.getDocumentElement().getAttribute("flavour"));
  var rules = new java.util.HashSet();
  var variables = new java.util.HashSet();
  eachOf(document, "rule", function (rule) { rules.add(readRule(rule)); });
  eachOf(document, "variable", function (variable) {
    variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"), textOf(variable, "defaultValue"), textOf(variable, "value")));
  });
  var details = Profiles.profileDetailsFromValues(name, name, "veraPDF", new java.util.Date(0));
  return { name: name, flavour: flavour, rules: rules.size(), profile: Profiles.profileFromValues(flavour, details, "", rules, variables) };
}

/**
 * Fills veraPDF's own directory of profiles, which files inside a PDF are validated with: without JAXB it has stayed empty, with a
 * complaint about each profile that is kept from the report.
 */
function fillDirectory(names) {
  var stderr = java.lang.System.err;
  java.lang.System.setErr(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
  var directory = Profiles.getVeraProfileDirectory();
  java.lang.System.setErr(stderr);
  var all = new java.util.HashSet();
  names.map(readProfile).forEach(function (read) { all.add(read.profile); });
  var filled = Profiles.directoryFromProfiles(all);
  ["profileDir", "flavourDir"].forEach(function (name) {
    var field = directory.getClass().getDeclaredField(name);
    field.setAccessible(true);
    field.set(directory, field.get(filled));
  });
}

var PLACES_A_RULE = 5;

function printFailures(result) {
  var shown = {};
  for (var each = result.getTestAssertions().iterator(); each.hasNext();) {
    var assertion = each.next();
    if (String(assertion.getStatus()) !== "failed") continue;
    var rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
    shown[rule] = (shown[rule] || 0) + 1;
    if (shown[rule] <= PLACES_A_RULE) print("  " + rule + " " + assertion.getMessage() + "\n    at " + assertion.getLocation().getContext());
  }
  for (var rule in shown) if (shown[rule] > PLACES_A_RULE) print("  " + rule + " and " + (shown[rule] - PLACES_A_RULE) + " more such places, or more");
}

function validate(file, profile) {
  var input = new java.io.File(file);
  if (!input.canRead()) return print(file + " cannot be read");
  var parser = foundry.createParser(input, profile.flavour);
  try {
    var result = foundry.createValidator(profile.profile, false).validate(parser);
    print(file + " " + profile.flavour + " compliant=" + result.isCompliant() + " assertions=" + result.getTotalAssertions() + " rules=" + profile.rules);
    if (!result.isCompliant()) printFailures(result);
  } finally {
    parser.close();
  }
}

// PDF/A-2, 6.8: an embedded file is PDF/A-1 or PDF/A-2, of which level b is the least.
fillDirectory(["PDFA-1B", "PDFA-2B"]);
var profiles = arguments[0].split(",").map(readProfile);
Array.prototype.slice.call(arguments, 1).forEach(function (file) {
  profiles.forEach(function (profile) { validate(file, profile); });
});
