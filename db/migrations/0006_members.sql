CREATE TABLE `slack_members` (
	`team` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `slack_members_organisation` ON `slack_members` (`organisation`);--> statement-breakpoint
ALTER TABLE `learned_phrases` ADD `pattern` text;--> statement-breakpoint
CREATE INDEX `asked_counts_waiting` ON `asked_counts` (`team`,`outcome`,`intent`,`place`,`day`,`count`,`handled`) WHERE "asked_counts"."outcome" <> 'answered' and "asked_counts"."count" > "asked_counts"."handled";