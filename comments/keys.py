"""What a change of FIELD_KEYS means for hashes that stand in no sealed row. Addresses: Commenter.file_again."""

from lib.crypto import after_key_change

from .models import Comment, SpamWord, State

MOST = 5000


@after_key_change
def learn_spam_anew() -> None:
    """Forget the words, whose hashes nobody can make again, and let `learn_spam` learn the newest decisions anew."""
    SpamWord.objects.all().delete()
    for state in (State.SPAM, State.APPROVED):
        newest = Comment.objects.filter(state=state, staff=None).exclude(body="").order_by("-submitted_at")
        Comment.objects.filter(pk__in=list(newest.values_list("pk", flat=True)[:MOST])).update(
            is_learned=False
        )
