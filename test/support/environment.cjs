const { types } = require('node:util');
const { TestEnvironment } = require('jest-environment-node');

/**
 * jest runs tests in a realm of their own, whose Error is not the one that native code throws; the
 * embedded engine's package tells its errors by `instanceof Error`. So that realm's Error takes errors
 * of any realm for its own. Its subclasses inherit the test and keep the usual one.
 */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const usual = Function.prototype[Symbol.hasInstance];
    const RealmError = this.global.Error;
    Object.defineProperty(RealmError, Symbol.hasInstance, {
      value(value) {
        return usual.call(this, value) || (this === RealmError && types.isNativeError(value));
      },
    });
  }
};
