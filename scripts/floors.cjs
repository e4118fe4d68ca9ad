/** Floors: a room imports only from floors below it. Peers: an optional peer is imported only by the rooms named here. */
const FLOORS = [
  ['internal'],
  ['values'],
  ['contracts'],
  ['event-pattern', 'generate', 'sandbox', 'timeline'],
  ['events'],
  ['context', 'from-json', 'unwrap'],
  ['invoke'],
  ['function', 'mapping', 'services'],
  ['stack'],
  ['template'],
  ['laws', 'matchers'],
];

const floorRules = FLOORS.flatMap((rooms, height) => {
  const above = FLOORS.slice(height + 1).flat();
  const beside = FLOORS[height];
  return rooms.map((room) => {
    const forbidden = [...above, ...beside.filter((other) => other !== room)];
    return {
      name: `floor-of-${room}`,
      comment: `src/${room} may import only from the floors below it`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: [...forbidden.map((other) => `^src/${other}/`), '^src/[^/]+\\.ts$'] },
    };
  });
});

/** Each optional peer, and the only files that may import it. */
const PEERS = {
  'fast-check': '^src/(arbitraries|laws)\\.ts$|^src/generate/|^src/laws/|^src/events/.+/arbitrary[^/]*\\.ts$',
  '@faker-js/faker': '^src/faker\\.ts$',
  vitest: '^src/vitest\\.ts$',
  jest: '^src/jest\\.ts$',
  '@jest/globals': '^src/jest-globals\\.ts$',
};

const peerRules = Object.entries(PEERS).map(([peer, allowed]) => ({
  name: `peer-${peer.replace(/[^a-z]+/g, '-')}`,
  comment: `${peer} is optional and imported only where it is meant to be`,
  severity: 'error',
  from: { path: '^src/', pathNot: allowed },
  to: { path: `(^|/)node_modules/${peer}/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'fast-check-only-in-generators',
      comment: 'whatever loads fast-check may be imported only by what may itself import it',
      severity: 'error',
      from: { path: '^src/', pathNot: PEERS['fast-check'] },
      to: { path: '^src/generate/|/arbitrary[^/]*\\.ts$' },
    },
    { name: 'nothing-unresolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer', 'type-only'] },
    },
    ...floorRules,
    ...peerRules,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
