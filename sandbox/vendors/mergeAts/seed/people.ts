const firstNames = (
	'Ada Ben Chloe David Elena Farid Grace Hugo Ines Jonas ' +
	'Kaya Liam Mira Noah Olga Priya Quentin Rosa Samir Tara'
).split(' ');

const lastNames = (
	'Abbott Berger Costa Dubois Eriksen Fischer Garcia Haddad Ivanov Jensen ' +
	'Keller Lopez Moreau Novak Osei Patel Quinn Rossi Silva Tanaka'
).split(' ');

export interface Person {
	first_name: string;
	last_name: string;
	email: string;
}

/** Different for every number below 400; later ones have a number in the address. */
export function person(number: number): Person {
	const first_name = firstNames[number % 20] ?? '';
	const last_name = lastNames[(number + Math.floor(number / 20)) % 20] ?? '';
	const round = number < 400 ? '' : String(Math.floor(number / 400));
	const email = `${first_name}.${last_name}${round}@example.com`.toLowerCase();
	return { first_name, last_name, email };
}
