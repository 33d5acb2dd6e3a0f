module.exports = globalThis.hostModule('httpClient');
