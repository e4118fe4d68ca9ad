const plain = { testEnvironment: 'node', transform: {} };
const typed = { testEnvironment: 'node', transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json' }] } };
const withMatchers = { setupFilesAfterEnv: ['lambdouble/jest'] };

/** The same tests three times: CommonJS and ESM as plain JavaScript, and TypeScript through ts-jest. */
module.exports = {
  projects: [
    { ...plain, ...withMatchers, displayName: 'globals, CommonJS', testMatch: ['<rootDir>/cjs/handler.test.js'] },
    { ...plain, displayName: 'imports, CommonJS', testMatch: ['<rootDir>/cjs/{imported,bare}.test.js'] },
    { ...plain, ...withMatchers, displayName: 'globals, ESM', testMatch: ['<rootDir>/esm/handler.test.mjs'] },
    { ...plain, displayName: 'imports, ESM', testMatch: ['<rootDir>/esm/{imported,bare}.test.mjs'] },
    { ...typed, ...withMatchers, displayName: 'globals, ts-jest', testMatch: ['<rootDir>/typed/handler.test.ts'] },
    { ...typed, displayName: 'imports, ts-jest', testMatch: ['<rootDir>/typed/{imported,bare}.test.ts'] },
  ],
};
