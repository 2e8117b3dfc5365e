action=redirect
who=Marc Olivier
why=SSIAD d’accord par téléphone
recipient=idel-bernard
to=ssiad-lilas
