using VRLab.Core;
using VRLab.Core.Sound;

namespace VRLab.Tutor.Speech;

/// <summary>Makes speech of text. Implementations may be called from several threads.</summary>
public interface ISpeechSynthesizer
{
    /// <summary>What the voices depend on; part of the cache's key.</summary>
    string Version { get; }

    /// <exception cref="ProblemException">The synthesizer is missing or failed; the remedy says what to install.</exception>
    PcmClip Synthesize(string text, Language language);
}
