action=redirect
who=Jeanne Morel
why=vu par téléphone
recipient=dr-martin
to=dr-nobody
