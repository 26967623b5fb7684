CREATE TABLE `asked_counts` (
	`day` text NOT NULL,
	`team` text NOT NULL,
	`channel` text NOT NULL,
	`intent` text NOT NULL,
	`place` text NOT NULL,
	`outcome` text NOT NULL,
	`count` integer NOT NULL,
	`handled` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`day`, `team`, `channel`, `intent`, `place`, `outcome`)
);
--> statement-breakpoint
CREATE INDEX `asked_counts_outcome` ON `asked_counts` (`outcome`,`day`);--> statement-breakpoint
CREATE TABLE `changed_fields` (
	`change` text NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`change`, `field`),
	FOREIGN KEY (`change`) REFERENCES `changes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `changes` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`name` text NOT NULL,
	`why` text NOT NULL,
	`publisher` text NOT NULL,
	`url` text NOT NULL,
	`date` text NOT NULL,
	`status` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`message` text
);
--> statement-breakpoint
CREATE INDEX `changes_subject` ON `changes` (`kind`,`subject`);--> statement-breakpoint
CREATE INDEX `changes_status` ON `changes` (`status`);--> statement-breakpoint
CREATE TABLE `journal` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`team` text NOT NULL,
	`who` text NOT NULL,
	`action` text NOT NULL,
	`about` text NOT NULL,
	`what` text NOT NULL,
	`why` text
);
--> statement-breakpoint
CREATE INDEX `journal_team` ON `journal` (`team`,`number`);--> statement-breakpoint
CREATE TABLE `learned_phrases` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`phrase` text NOT NULL,
	`intent` text NOT NULL,
	`lang` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`removed_at` text
);
--> statement-breakpoint
CREATE INDEX `learned_phrases_removed` ON `learned_phrases` (`removed_at`);--> statement-breakpoint
CREATE TABLE `load_failures` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`at` text NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`team` text NOT NULL,
	`key` text NOT NULL,
	`claimed_at` text NOT NULL,
	`sent_at` text,
	PRIMARY KEY(`team`, `key`)
);
--> statement-breakpoint
CREATE TABLE `team_people` (
	`team` text NOT NULL,
	`user` text NOT NULL,
	`lang` text,
	`place` text,
	PRIMARY KEY(`team`, `user`)
);
--> statement-breakpoint
CREATE TABLE `team_settings` (
	`team` text PRIMARY KEY NOT NULL,
	`staff_channel` text,
	`editors` text NOT NULL,
	`approvers` text NOT NULL,
	`needs_two` integer NOT NULL,
	`timezone` text NOT NULL,
	`digest_day` integer,
	`digest_hour` integer,
	`digest_since` text,
	`alerts` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `feedback` ADD `team` text;--> statement-breakpoint
ALTER TABLE `feedback` ADD `handled_on` text;