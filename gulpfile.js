const { src, dest, parallel } = require('gulp');

/** Icons: drawings are copied as bytes. */
const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));

/** Codex files and output schemas sit beside their node. */
const nodeData = () => src('nodes/**/*.json').pipe(dest('dist/nodes'));

exports.default = parallel(icons, nodeData);
