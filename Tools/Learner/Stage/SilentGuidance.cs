using System.Numerics;
using VRLab.Audio;
using VRLab.Core;

namespace VRLab.Learner;

/// <summary>Says nothing: an examination, or a picture taken without a session.</summary>
public sealed class SilentGuidance : IGuidanceOutput
{
    public string Speaker => "";

    public string Text => "";

    public bool IsWarning => false;

    public Vector3? SourceInWorld => null;

    public AudioLevels Levels
    {
        set
        {
            // Silence is as loud as it is.
        }
    }

    public void Update(in Pose worldFromHead)
    {
        // Silence needs no upkeep.
    }

    public void Dispose()
    {
        // Nothing was opened.
    }
}
