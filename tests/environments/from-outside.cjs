/** A package as the worker has loaded it; a file in Jest's plain environment, which may set the clock, loads its own. */
const fromOutside = (source, path) =>
  `if (globalThis.fromOutside) module.exports = globalThis.fromOutside(${JSON.stringify(path)});\nelse (function () {${source}\n})();`;

module.exports = { process: (source, path) => ({ code: fromOutside(source, path) }) };
