import { createRequire } from 'node:module';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as arbitraries from '../src/arbitraries.js';
import { eventSources } from '../src/events/registry.js';
import * as library from '../src/index.js';

/** Published types that are called events, or taken by handlers, and that no function receives as its event, each with the reason. */
const NO_EVENTS: Readonly<Record<string, string>> = {
  CodeCommitTrigger:
    'one record of CodeCommitTriggerEvent; the published handler takes it by mistake, and createCodeCommitTrigger makes it',
  CloudFrontEvent: 'the configuration that both kinds of CloudFront events begin with',
  CloudWatchLogsLogEvent: 'one line of what a CloudWatchLogsEvent carries',
};

const folder = createRequire(import.meta.url)
  .resolve('@types/aws-lambda/package.json')
  .replace('package.json', '');

/** Every declaration file of the package, whether its index exports it or not. */
function declarationFiles(): string[] {
  return ts.sys.readDirectory(folder, ['.d.ts']);
}

function isDeprecated(node: ts.Node): boolean {
  return ts.getJSDocDeprecatedTag(node) !== undefined;
}

type Alias = ts.TypeAliasDeclaration;

const declared = new Map<string, ts.TypeAliasDeclaration | ts.InterfaceDeclaration>();
for (const file of declarationFiles()) {
  const source = ts.createSourceFile(file, ts.sys.readFile(file)!, ts.ScriptTarget.Latest, true);
  source.forEachChild((node) => {
    if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) declared.set(node.name.text, node);
  });
}

function nameOf(node: ts.TypeReferenceNode): string {
  return ts.isIdentifier(node.typeName) ? node.typeName.text : node.typeName.right.text;
}

/** The handler types: functions of an event, and what is made of another handler type. */
const handlers = [...declared.values()].filter(
  (node): node is Alias =>
    ts.isTypeAliasDeclaration(node) &&
    node.name.text !== 'EventBridgeHandler' &&
    ts.isTypeReferenceNode(node.type) &&
    nameOf(node.type).endsWith('Handler') &&
    !isDeprecated(node),
);

const known = new Set(eventSources.flatMap((facts) => facts.types.map(({ type }) => type)));

/** An event that is written out in the handler's declaration: the type parameter's default, or the type declared beside it. */
function namesInline(handler: Alias): string[] {
  const [parameter] = handler.typeParameters ?? [];
  if (parameter?.default !== undefined && ts.isTypeReferenceNode(parameter.default)) return [nameOf(parameter.default)];
  return [...declared.values()]
    .filter((node) => node.getSourceFile() === handler.getSourceFile() && node.name.text.endsWith('Event') && !isDeprecated(node))
    .map((node) => node.name.text);
}

/** The names of the event types that a handler takes. */
function eventsOf(handler: Alias): string[] {
  const reference = handler.type as ts.TypeReferenceNode;
  const [event] = reference.typeArguments ?? [];
  if (nameOf(reference) !== 'Handler' || event === undefined) return reference.typeArguments === undefined ? [] : namesInline(handler);
  if (ts.isTypeReferenceNode(event)) {
    const name = nameOf(event);
    if (name === 'Array') return event.typeArguments!.filter(ts.isTypeReferenceNode).map(nameOf);
    return [name];
  }
  return namesInline(handler);
}

/** A union stands for its members unless it has a factory itself. */
function membersOf(name: string): string[] {
  const node = declared.get(name);
  if (node === undefined || known.has(name) || !ts.isTypeAliasDeclaration(node)) return [name];
  const parts = ts.isUnionTypeNode(node.type) ? [...node.type.types] : [node.type];
  const references = parts.filter(ts.isTypeReferenceNode).filter((part) => declared.has(nameOf(part)));
  return references.length === parts.length ? references.flatMap((part) => membersOf(nameOf(part))) : [name];
}

const handled = new Set(handlers.flatMap(eventsOf).flatMap(membersOf));

/** Every type of which a union consists, at any depth. */
function variantsOf(name: string): string[] {
  const node = declared.get(name);
  if (node === undefined || !ts.isTypeAliasDeclaration(node)) return [name];
  const parts = ts.isUnionTypeNode(node.type) ? [...node.type.types] : [node.type];
  return [name, ...parts.filter(ts.isTypeReferenceNode).flatMap((part) => variantsOf(nameOf(part)))];
}

/** The types that a factory makes: those of the facts, and the variants of those that are unions. */
const made = new Set([...known].flatMap(variantsOf));

const events = [...declared.values()]
  .filter((node) => /Event(V2)?$/.test(node.name.text) && !/Base/.test(node.name.text) && !isDeprecated(node))
  .map((node) => node.name.text);

describe('the published declarations', () => {
  it('are read', () => {
    expect(handlers.length).toBeGreaterThan(60);
    expect([...handled]).toEqual(
      expect.arrayContaining([
        'S3Event',
        'ScheduledEvent',
        'APIGatewayTokenAuthorizerEvent',
        'PreTokenGenerationV3TriggerEvent',
        'SESEvent',
      ]),
    );
  });

  it.each([...handled].filter((name) => !(name in NO_EVENTS)).toSorted())(
    '%s, which a handler takes, has a factory and a generator of its name',
    (name) => {
      expect(Object.keys(library)).toContain(`create${name}`);
      expect(Object.keys(arbitraries)).toContain(`any${name}`);
      expect(known).toContain(name);
    },
  );

  it('name no other event that no factory makes', () => {
    expect(
      events.filter((name) => !(name in NO_EVENTS) && !made.has(name) && !membersOf(name).every((member) => made.has(member))),
    ).toEqual([]);
  });

  it('still declare what is listed as no event', () => {
    expect(Object.keys(NO_EVENTS).filter((name) => !declared.has(name))).toEqual([]);
  });
});
