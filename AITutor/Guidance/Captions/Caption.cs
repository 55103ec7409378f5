using VRLab.Core;
using VRLab.Core.Sound;

namespace VRLab.Tutor.Captions;

/// <summary>A line to show while it is spoken. Times are simulation time.</summary>
/// <param name="Source">The object that it speaks about; its name is empty where there is none.</param>
/// <param name="Clip">The same as sound; null where nothing speaks.</param>
public sealed record Caption(
    string Speaker, string Text, double StartSeconds, double EndSeconds, bool IsWarning, ObjectId Source, PcmClip? Clip)
{
    /// <summary>The participant who speaks; null where guidance or a thing of the scene does.</summary>
    public ParticipantId? By { get; init; }

    /// <summary>True where the object itself speaks, a device or a person; else the tutor speaks about it.</summary>
    public bool IsFromScene => Source.Name is { Length: > 0 } source && source == Speaker;
}
