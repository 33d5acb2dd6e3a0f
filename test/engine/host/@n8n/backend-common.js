module.exports = globalThis.hostModule('@n8n/backend-common');
