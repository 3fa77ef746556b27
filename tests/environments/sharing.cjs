/**
 * Jest gives each file of tests packages of its own. Univer takes a second to load, and several more until it runs at
 * its full speed: each worker loads it once, outside, and all its files calculate with that. What a test keeps in it
 * is in engines that the test starts and ends itself.
 */
const sharing = (Environment) =>
  class extends Environment {
    constructor(...given) {
      super(...given);
      this.global.fromOutside = (path) => require(path);
    }
  };

module.exports = { sharing };
