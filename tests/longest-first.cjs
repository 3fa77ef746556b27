const { readFileSync } = require('node:fs');
const Sequencer = require('@jest/test-sequencer').default;

/** What a file says of itself in its first comment; 0 where it says nothing. */
const minutesIn = (text) => Number(/^\/\*\*(?:(?!\*\/).)*@minutes (\d+)/s.exec(text)?.[1] ?? 0);

/**
 * Two workers end together when the long files start first. Jest knows how long a file took the last time; on a
 * fresh machine it does not, and goes by size. So a file that takes minutes says so itself: `@minutes 3`.
 */
class LongestFirst extends Sequencer {
  sort(tests) {
    const minutes = new Map(tests.map((test) => [test, minutesIn(readFileSync(test.path, 'utf8'))]));
    return super.sort(tests).sort((a, b) => minutes.get(b) - minutes.get(a));
  }
}

module.exports = LongestFirst;
