using System.Numerics;
using VRLab.Audio;
using VRLab.Core;

namespace VRLab.Learner;

/// <summary>What guidance says now, for the eyes; the ears are served by the output itself.</summary>
public interface IGuidanceOutput : IDisposable
{
    /// <summary>Who speaks, in the learner's language; empty while nobody does.</summary>
    string Speaker { get; }

    /// <summary>What is said; the same string instance as long as it is the same line.</summary>
    string Text { get; }

    bool IsWarning { get; }

    /// <summary>What is shown now has to be read even while the session pauses.</summary>
    bool HasNotice => false;

    /// <summary>Where what is spoken about is, in the world; null where the words are about nothing that has a place.</summary>
    Vector3? SourceInWorld { get; }

    /// <summary>What sounds now, for who does not hear it, or what is due; null where there is neither. The same object as long as it is the same line.</summary>
    Aside? Aside => null;

    /// <summary>How loud the learner wants to hear what.</summary>
    AudioLevels Levels { set; }

    /// <summary>Goes on to the mirror's tick, heard from this head.</summary>
    void Update(in Pose worldFromHead);
}
