// Loaded first, so that what node spends on its very first import is not counted as the library's.
export const nothing = undefined;
