"""Comments of a listing that state results, and the code that reports what they state."""

import ast
import io
import re
import tokenize

EXACT = re.compile(r"# (=>|prints:)(?:\s+(.*))?$")
NEAR = re.compile(r"#\s*(?:=+>|-+>|→|⇒|>>>|(?:prints?|output|outputs|result|returns)\s*:)", re.IGNORECASE)
# The number of a note below the listing, which may follow a result.
MARK = re.compile(r"\s+#\s*(?:[\u2460-\u2473]|\(\d{1,2}\))$")
# A comment in a loop reports each result once; so many different ones say enough.
MOST_RESULTS = 20


def find_comments(code, lines):
    """Return the comments that state a result, or look like it, as dictionaries with their place."""
    found = []
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(code).readline))
    except (tokenize.TokenError, SyntaxError):
        return found
    for token in tokens:
        if token.type != tokenize.COMMENT:
            continue
        line, start = token.start
        text = MARK.sub("", token.string)
        exact = EXACT.match(text)
        trails = lines[line - 1][:start].strip() != ""
        if not exact and not (trails and NEAR.match(text)):
            continue
        found.append({
            "line": line,
            "column": start,
            "endColumn": start + len(text),
            "kind": {"=>": "value", "prints:": "prints"}[exact[1]] if exact else "near",
            "text": ((exact[2] or "") if exact else text).rstrip(),
            "got": [],
            "isOwned": False,
        })
    return found


class Recorder:
    """What the comments of a listing saw while it ran."""

    def __init__(self, comments, measure, read):
        self.comments = comments
        self.measure = measure
        self.read = read
        self.starts = {}

    def value(self, index, value):
        self.add(index, repr(value))

    def begin(self, index):
        self.starts.setdefault(index, []).append(self.measure())

    def end(self, index):
        self.add(index, self.read(self.starts[index].pop()).rstrip())

    def add(self, index, text):
        got = self.comments[index]["got"]
        if text not in got and len(got) < MOST_RESULTS:
            got.append(text)


def find_owner(statements, comment):
    """Return the statement that ends on the comment's line, the last one where there are several."""
    ending = [node for node in statements if node.end_lineno == comment["line"]]
    return max(ending, key=lambda node: node.end_col_offset, default=None)


def instrument(tree, comments):
    """Make each statement that owns a comment report to it, and note which comments have none."""
    statements = [node for node in ast.walk(tree) if isinstance(node, ast.stmt) and not hasattr(node, "body") and not isinstance(node, ast.Match)]
    owned = {}
    for index, comment in enumerate(comments):
        owner = find_owner(statements, comment) if comment["kind"] != "near" else None
        if owner is not None and (comment["kind"] == "prints" or isinstance(owner, ast.Expr)):
            comment["isOwned"] = True
            owned[owner] = index, comment["kind"]
    return Reporting(owned).visit(tree) if owned else tree


class Reporting(ast.NodeTransformer):
    def __init__(self, owned):
        self.owned = owned

    def visit(self, node):
        if node not in self.owned:
            return self.generic_visit(node)
        index, kind = self.owned[node]
        if kind == "value":
            node.value = call("value", node, index, node.value)
            return node
        begin, end = (ast.copy_location(ast.Expr(call(name, node, index)), node) for name in ("begin", "end"))
        # The end is reported however the statement is left: by `return`, `break` or an exception too.
        return [begin, ast.copy_location(ast.Try(body=[node], handlers=[], orelse=[], finalbody=[end]), node)]


def call(name, place, index, *values):
    function = ast.Name(f"__studybook_{name}__", ast.Load())
    node = ast.Call(function, [ast.Constant(index), *values], [])
    ast.copy_location(function, place)
    ast.copy_location(node.args[0], place)
    return ast.copy_location(node, place)
