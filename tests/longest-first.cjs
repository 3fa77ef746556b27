const { readFileSync } = require('node:fs');
const Sequencer = require('@jest/test-sequencer').default;

/**
 * Two workers end together when the long files start first. Jest knows how long a file took the last time; on a
 * fresh machine it does not, and goes by size. So a file that takes minutes says so itself, in its first lines:
 * `@minutes 3`.
 */
const minutesOf = ({ path }) =>
  Number(/^\s*\*? ?@minutes (\d+)/m.exec(readFileSync(path, 'utf8').slice(0, 400))?.[1] ?? 0);

class LongestFirst extends Sequencer {
  sort(tests) {
    const minutes = new Map(tests.map((test) => [test, minutesOf(test)]));
    return super.sort(tests).sort((a, b) => minutes.get(b) - minutes.get(a));
  }
}

module.exports = LongestFirst;
