CREATE TABLE `slack_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `slack_deliveries_seen_at` ON `slack_deliveries` (`seen_at`);--> statement-breakpoint
CREATE TABLE `slack_workspaces` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`bot_token` text NOT NULL,
	`bot_user_id` text NOT NULL,
	`scopes` text NOT NULL,
	`installed_by` text NOT NULL,
	`installed_at` text NOT NULL
);
