import ts from 'typescript'

export interface Length {
  /** `path`, or `path:line name` for a function. */
  readonly of: string
  readonly lines: number
}

/**
 * Measures the functions of a file, from their first line to their last: all that have a name or a body in braces. An
 * arrow that only answers an expression is part of the statement around it.
 */
export function measureFunctions(path: string, text: string): Length[] {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  const found: Length[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const name = nameOf(node)
      if (name || ts.isBlock(node.body as ts.Node)) found.push(measure(source, node, name ?? '(unnamed)'))
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function nameOf(node: ts.SignatureDeclaration): string | undefined {
  if (ts.isConstructorDeclaration(node)) return 'constructor'
  if (node.name) return node.name.getText()
  const holder = node.parent
  const isNaming =
    ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder) || ts.isPropertyDeclaration(holder)
  return isNaming ? holder.name.getText() : undefined
}

function measure(source: ts.SourceFile, node: ts.Node, name: string): Length {
  const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line
  const last = source.getLineAndCharacterOfPosition(node.end).line
  return { of: `${source.fileName}:${first + 1} ${name}`, lines: last - first + 1 }
}
