using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.Learner;

/// <summary>Who moves the headset: a person does so by themselves, a virtual learner through a driver.</summary>
public interface ILearnerDriver
{
    /// <summary>Nothing more will be done.</summary>
    bool IsFinished { get; }

    /// <summary>Decides on the next tick's motion and tells the headset of it.</summary>
    void Move();

    /// <summary>What they begin to say in this tick without a microphone; a person says nothing this way.</summary>
    bool TrySay(out Utterance said)
    {
        said = default;
        return false;
    }

    /// <summary>True once the headset reports what the last <see cref="Move"/> asked for; until then no tick passes.</summary>
    bool IsShownBy(in XrInput input);
}

/// <summary>A person wears the headset or sits at the keyboard: nothing to move, everything is as it should be.</summary>
public sealed class PersonDriver : ILearnerDriver
{
    public bool IsFinished => false;

    public void Move()
    {
        // The person has moved already.
    }

    public bool IsShownBy(in XrInput input) => true;
}
