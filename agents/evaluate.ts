import { evaluate } from './evaluation';
import { misses, scoreTable } from './report';

const usage = `Lets a model choose tools for 60 requests of recruiters. Set
  AGENT_EVAL_URL    an OpenAI-compatible endpoint, such as https://api.openai.com/v1
  AGENT_EVAL_MODEL  the model
  AGENT_EVAL_KEY    its API key, if it wants one`;

async function main(): Promise<void> {
	const { AGENT_EVAL_URL: url, AGENT_EVAL_MODEL: model, AGENT_EVAL_KEY: key = '' } = process.env;
	if (!url || !model) {
		console.error(usage);
		process.exitCode = 1;
		return;
	}
	const judged = await evaluate({ url, model, key });
	for (const miss of misses(judged)) console.log(`${miss}\n`);
	console.log(scoreTable(judged));
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
