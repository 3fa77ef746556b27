const { TestEnvironment } = require('jest-environment-node');
const { sharing } = require('./sharing.cjs');

module.exports = sharing(TestEnvironment);
