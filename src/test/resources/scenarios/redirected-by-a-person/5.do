action=redirect
who=Jeanne Morel
why=patient suivi par le Dr Nguyen
recipient=dr-leroy
to=dr-nguyen
