DROP TABLE `aid_provisions`;--> statement-breakpoint
DROP TABLE `aids`;--> statement-breakpoint
CREATE TABLE `aids` (
	`id` text PRIMARY KEY NOT NULL,
	`professions` text NOT NULL,
	`territories` text NOT NULL,
	`record` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `aid_sources` (
	`aid_id` text NOT NULL,
	`source_id` text NOT NULL,
	PRIMARY KEY(`aid_id`, `source_id`),
	FOREIGN KEY (`aid_id`) REFERENCES `aids`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
