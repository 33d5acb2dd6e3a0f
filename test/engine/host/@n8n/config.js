module.exports = globalThis.hostModule('@n8n/config');
