"""English explanations for pupils of schools that teach German through English."""

from __future__ import annotations

from framing.teach.wording.fields import Explanations

__all__ = ["EXPLANATIONS"]

EXPLANATIONS = Explanations(
    loaded={
        "person_label": "A label replaces a person's name and office by a verdict: readers are to dislike or admire somebody before "
        "they know what he or she has done. A name, an office or a profession would be neutral.",
        "speech_verb": "Verbs of speaking differ: “sagen” and “mitteilen” only report that somebody speaks. Whoever “poltert” or "
        "“giftet” seems to have lost control, whatever was said.",
        "verb": "A loaded verb does not only tell what somebody does, it judges at the same time: whoever “bettelt” (begs) has lost "
        "already, whoever “bittet” (asks) has not.",
        "emotion": "Such words report a feeling in place of an event. Whether anybody was shocked or furious would have to be shown. "
        "Neutral wording says what happened, with number, place and people.",
        "intensifier": "Intensifiers turn up the volume and tell nothing. “Irre teuer” says less than “40 Prozent teurer”. Leave the word "
        "out, and the sentence rarely misses anything.",
        "catastrophe": "The word turns an event into a force of nature. Nobody can do anything about an avalanche; that people took a "
        "decision disappears behind the image. A number would be more exact.",
        "war": "Words of war turn an argument into a battle with winners and enemies. The dispute looks worse than it is, and a compromise "
        "looks like defeat.",
        "metaphor": "An image from sport, animals or machines is vivid but brings a verdict along. Test it: leave the image out and say what "
        "really happened.",
        "sex_crime": "The word promises violence or intimacy and is to make readers curious. It says little about the deed; the term used by "
        "police or law is more exact and spares those concerned.",
        "health": "Fear for one's health sells. Neutral wording would say which substance or germ, how many people, how great the risk is, and "
        "who says so.",
        "money": "Such words make a scandal of money: a price becomes a rip-off, a payment a punishment. The amount and the reason would be "
        "neutral.",
        "colloquial": "Colloquial language sounds like a chat at the kitchen table. In a news report it makes things smaller or coarser than "
        "they are; the standard word says the same without a wink.",
        "idiom": "An idiom paints a ready-made picture that holds the verdict already. Ask what exactly happened, and you often find something "
        "much calmer.",
        "sneer": "The word belittles somebody or something. It mocks a claim in place of showing what is wrong with it.",
        "political": "This is a fighting word: one political side uses it to harm the other. Whoever takes it over takes over the verdict. "
        "Neutral is a term both sides can live with.",
        "euphemism": "To gloss over is to judge as well, only the other way round: the word sounds harmless and hides what happens.",
        "address": "The text addresses its readers and draws them to one side: “our money”, “we pay”. A report says who pays and leaves the "
        "taking of sides to the readers.",
    },
    loaded_simple={
        "person_label": "The word sticks a verdict on a person, like a label. A name or a job would be better.",
        "speech_verb": "The verb does not only say that somebody speaks. It makes them look bad. “Sagen” is fair to everybody.",
        "verb": "The verb tells what somebody does, and scolds or laughs at the same time. A neutral verb only tells.",
        "emotion": "The word wants you to feel something before you know what happened.",
        "intensifier": "The word turns up the volume. Cross it out: almost nothing is missing.",
        "catastrophe": "The word makes a natural disaster of something. An exact number would be better.",
        "war": "The word comes from war. But here people only argue.",
        "metaphor": "The word is a picture. Ask yourself: what really happened?",
        "sex_crime": "The word wants to make you curious about violence or private things. An exact word explains more.",
        "health": "The word makes people afraid of illness. Better: how many people are really affected?",
        "money": "The word wants people to get angry about money. Better: how much is it, and why?",
        "colloquial": "That is how one talks to friends. In a report it sounds as if the matter were not serious.",
        "idiom": "The saying paints a picture, and the picture holds a verdict. Ask yourself: what really happened?",
        "sneer": "The word laughs at somebody. It does not say what they did wrong.",
        "political": "One side uses this word to harm the other. A report should be fair to both.",
        "euphemism": "The word sounds nicer than the thing is. Better is the word that names it clearly.",
        "address": "The text talks to its readers and wants to win them for its side.",
    },
    cue={
        "direct": "The quotation marks show that these are the speaker's own words. The verb of speaking beside them says who it is.",
        "phrase": "Words such as “laut”, “so”, “nach Angaben von” or “zufolge” name the source. The verb may stay in the indicative, as the source "
        "has been named.",
        "verb": "The verb of speaking says that somebody speaks; its subject says who. The newsroom only passes the statement on.",
        "document": "A document speaks here: “heißt es” says that something is reported, and “in” names what it is taken from.",
        "dass": "The verb of speaking and “dass” belong together: what the dass-clause says is somebody else's statement.",
        "konjunktiv": "The Konjunktiv shows that the newsroom reports somebody else's words and does not vouch for them.",
        "question": "The verb with “ob” reports a question that somebody else asks.",
    },
    status={
        "fact": "The text presents this as a fact: in the indicative, without “soll”, without a source, with details that can be checked. "
        "That does not prove it; but the newsroom stands for it.",
        "claim": "Somebody claims this, and the text says who: {speaker}. It may be true or not; whoever says it is responsible for it.",
        "rumour": "Something is passed on here, and nobody stands for it by name. The sign is “{sign}”.",
    },
    status_simple={
        "fact": "The text simply says what is. It can be checked.",
        "claim": "{speaker} says so. The text only passes it on.",
        "rumour": "“{sign}” means that it is being told. Who said it is not written there.",
    },
    hedge={
        "adverb": "“{word}” limits the statement: it may be so, it is not certain.",
        "modal": "“{word}” presents something as possible or likely, not as a fact.",
        "reportative": "“{word}” means here: so it is said. The newsroom does not know it at first hand.",
        "rumour": "“{word}” leaves open who says so.",
        "suspicion": "“{word}” names a suspicion or a guess, no proof.",
        "approximator": "“{word}” makes the number inexact.",
    },
    outlet={
        "agency": "News agencies supply all newsrooms. Their headlines say in one sentence who does what, and do not judge.",
        "regional": "Regional dailies write for readers who know the place. Their headlines may tell a story, but mostly stay calm.",
        "quality": "National dailies explain: their headlines often name the question behind the news.",
        "public": "Public broadcasters report soberly; their headlines are short and name the core.",
        "tabloid": "Tabloids want to be noticed: short, loud words, feelings, mockery, and sometimes a riddle that only the text solves.",
        "portal": "Portals live on clicks: their headlines often promise more than they tell.",
    },
    naming={
        "name": "The name says who is meant, and nothing else.",
        "role": "An office or role says why the person is in the news. It can be checked.",
        "label": "The label judges: it says what to think of the person.",
    },
    verb={
        "konjunktiv1": "“{before}” becomes “{after}”, the Konjunktiv I. It shows that somebody else says so.",
        "same": "“{after}” looks like the first person, but is Konjunktiv I here: the indicative would be “{indicative}”.",
        "ersatz": "The Konjunktiv I of “{before}” would look like the indicative. So the Konjunktiv II takes its place: “{after}”.",
        "stays": "“{before}” is Konjunktiv II already and stays.",
        "shift": "“{before}” becomes “{after}”, as somebody else now speaks about the person.",
    },
)
