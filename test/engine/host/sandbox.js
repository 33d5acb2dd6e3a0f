module.exports = globalThis.hostModule('sandbox');
