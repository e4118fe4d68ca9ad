/** What a query selects of a field, in both forms that events have. */
export interface SelectionSet {
  readonly selectionSetList: string[];
  readonly selectionSetGraphQL: string;
}

interface Tree extends Map<string, Tree> {}

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    let at = root;
    for (const name of path.split('/')) {
      let next = at.get(name);
      if (next === undefined) at.set(name, (next = new Map()));
      at = next;
    }
  }
  return root;
}

function listed(tree: Tree, before: string, list: string[]): string[] {
  for (const [name, inner] of tree) {
    list.push(before + name);
    listed(inner, `${before}${name}/`, list);
  }
  return list;
}

function written(tree: Tree, indent: string): string {
  let text = '{';
  for (const [name, inner] of tree) text += `\n${indent}  ${name}${inner.size === 0 ? '' : ` ${written(inner, `${indent}  `)}`}`;
  return `${text}\n${indent}}`;
}

/** The selection of some fields, `author/name` for inner ones, with the fields around them. */
export function selectionSetOf(paths: readonly string[]): SelectionSet {
  const tree = treeOf(paths);
  return { selectionSetList: listed(tree, '', []), selectionSetGraphQL: tree.size === 0 ? '' : written(tree, '') };
}
