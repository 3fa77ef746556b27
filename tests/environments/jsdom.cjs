const { TestEnvironment } = require('jest-environment-jsdom');
const { sharing } = require('./sharing.cjs');

module.exports = sharing(TestEnvironment);
