/** What node's CommonJS loader keeps for a module. */
export interface NodeModule {
  exports: unknown;
  filename: string | null;
  paths: string[];
  loaded: boolean;
  children: NodeModule[];
  require: unknown;
  _compile(text: string, file: string, format?: string): void;
}

interface NodeModuleClass {
  new (id: string, parent?: NodeModule): NodeModule;
  createRequire(path: string): NodeJS.Require;
  isBuiltin(name: string): boolean;
  _resolveFilename(request: string, parent: NodeModule, isMain: boolean, options?: { paths?: readonly string[] }): string;
  _nodeModulePaths(from: string): string[];
  _extensions: Record<string, ((module: NodeModule, file: string) => void) | undefined>;
  _cache: Record<string, NodeModule | undefined>;
  register?(specifier: string, options?: object): void;
  registerHooks?(hooks: object): unknown;
}

/** Node's own module loader: a runner such as Jest puts another in its place where it is imported. */
export const Module: NodeModuleClass = process.getBuiltinModule('node:module') as unknown as NodeModuleClass;
