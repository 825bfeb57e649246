const { TestEnvironment } = require('jest-environment-node');

/**
 * jest runs tests in a realm of their own, whose Error is not the one that native code throws; the
 * embedded engine's package tells its errors by `instanceof Error`. So the realm gets the outer one.
 */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.Error = Error;
  }
};
