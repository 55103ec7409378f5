using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>How the words of an utterance came into the session.</summary>
public enum SpeechSource : byte
{
    /// <summary>Spoken, and recognized.</summary>
    Microphone = 0,

    /// <summary>Chosen from a list of phrases.</summary>
    Phrase = 1,

    /// <summary>Typed.</summary>
    Keyboard = 2,

    /// <summary>Said by a virtual learner.</summary>
    Virtual = 3,
}

/// <summary>
/// The record's participant said something. It is an input, written when the host learns of it: from a microphone after it was said, from a list or a
/// virtual learner as it begins.
/// </summary>
/// <param name="Text">The words, in <paramref name="Language"/>.</param>
/// <param name="Language">zh-CN or en; what else was recognized by its IETF tag.</param>
/// <param name="FromTick">When it begins.</param>
/// <param name="ToTick">When it ends; later than the record's tick while it is still being said.</param>
/// <param name="To">Who is addressed; the host stands for everybody.</param>
/// <param name="TextKey">The text of the scenario that this says; empty where it says none of them.</param>
/// <param name="Confidence">How sure recognition is of the words, 0 .. 1; 1 where nothing had to be recognized.</param>
[StreamRecord(RecordKind.Utterance), MessagePackObject]
public readonly partial record struct Utterance(
    [property: Key(0)] string Text,
    [property: Key(1)] string Language,
    [property: Key(2)] long FromTick,
    [property: Key(3)] long ToTick,
    [property: Key(4)] ParticipantId To,
    [property: Key(5)] SpeechSource Source,
    [property: Key(6)] string TextKey,
    [property: Key(7)] float Confidence = 1f)
{
    public const int LongestText = 2000;
    public const int LongestLanguage = 35;
    public const int LongestTextKey = 200;
    private const long MostTicks = 600 * SimulationTime.TicksPerSecond;

    /// <summary>Whether it can have been said by this tick: some words, of bounded length, in a span that began and does not last for ever.</summary>
    public bool IsPossibleAt(long tick) =>
        Text is { Length: > 0 and <= LongestText } && Language is { Length: <= LongestLanguage } && TextKey is { Length: <= LongestTextKey }
        && FromTick >= 0 && FromTick <= tick && ToTick >= FromTick && ToTick - FromTick <= MostTicks;
}
