
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('clinic', '0003_theme_and_social_links'),
    ]

    operations = [
        migrations.AddField(
            model_name='alertbanner',
            name='link_text_es',
            field=models.CharField(blank=True, max_length=60, verbose_name='words of the link'),
        ),
        migrations.AddField(
            model_name='alertbanner',
            name='text_es',
            field=models.CharField(blank=True, max_length=200, verbose_name='text'),
        ),
        migrations.AddField(
            model_name='clinicsettings',
            name='emergency_text_es',
            field=models.CharField(blank=True, default='Si es una emergencia, llame al 911. Si piensa en hacerse daño, llame al 988 y oprima 2 para español, a cualquier hora.', max_length=250, verbose_name='emergency line'),
        ),
        migrations.AddField(
            model_name='clinicsettings',
            name='response_promise_es',
            field=models.CharField(blank=True, default='Respondemos en un día hábil.', max_length=200, verbose_name='answer promise'),
        ),
        migrations.AddField(
            model_name='clinicsettings',
            name='tagline_es',
            field=models.CharField(blank=True, max_length=160, verbose_name='tagline'),
        ),
        migrations.AddField(
            model_name='footermenuitem',
            name='group_es',
            field=models.CharField(blank=True, max_length=40, verbose_name='column in Spanish'),
        ),
        migrations.AddField(
            model_name='footermenuitem',
            name='text_es',
            field=models.CharField(blank=True, help_text='Empty: the title of the page’s Spanish version. What has none is not in the Spanish menu.', max_length=60, verbose_name='words in Spanish'),
        ),
        migrations.AddField(
            model_name='mainmenuitem',
            name='text_es',
            field=models.CharField(blank=True, help_text='Empty: the title of the page’s Spanish version. What has none is not in the Spanish menu.', max_length=60, verbose_name='words in Spanish'),
        ),
        migrations.AddField(
            model_name='openingexception',
            name='label_es',
            field=models.CharField(blank=True, max_length=80, verbose_name='why, in Spanish'),
        ),
    ]
