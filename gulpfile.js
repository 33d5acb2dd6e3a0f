const { Transform } = require('node:stream');

const { src, dest, parallel } = require('gulp');

/** Icons: drawings are copied as bytes. */
const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));

/** Leaves out the white space that makes JSON readable. */
const compact = () =>
	new Transform({
		objectMode: true,
		transform(file, _encoding, done) {
			file.contents = Buffer.from(JSON.stringify(JSON.parse(file.contents.toString())));
			done(null, file);
		},
	});

/** Codex files and output schemas sit beside their node. */
const nodeData = () => src('nodes/**/*.json').pipe(compact()).pipe(dest('dist/nodes'));

exports.default = parallel(icons, nodeData);
