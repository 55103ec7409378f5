using System.Numerics;
using VRLab.Core;
using VRLab.Xr;
using VRLab.Xr.Simulation;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>A wearer of the headset, in stage space; stays as it is until a test changes it.</summary>
internal sealed class Person(float eyeMeters)
{
    public Pose Head { get; set; } = Pose.At(0f, eyeMeters, 0f);

    public Limb Left { get; } = new(Pose.At(-0.2f, eyeMeters - 0.5f, -0.2f));

    public Limb Right { get; } = new(Pose.At(0.2f, eyeMeters - 0.5f, -0.2f));

    public SimulatedPose Shown => new(Head, Left.Shown, Right.Shown);

    public Limb LimbOf(Hand hand) => hand == Hand.Left ? Left : Right;
}

/// <summary>A hand with its controller, or without.</summary>
internal sealed class Limb(Pose rest)
{
    public Pose Grip { get; set; } = rest;

    public float Trigger { get; set; }

    public float Squeeze { get; set; }

    public Vector2 Stick { get; set; }

    public XrButtons Buttons { get; set; }

    /// <summary>No controller: the runtime tracks the hand itself.</summary>
    public bool IsBare { get; set; }

    public float FingerCurl { get; set; }

    public float? PinchCurl { get; set; }

    public SimulatedHand Shown => new(!IsBare, Grip, Trigger, Squeeze, Stick, Buttons, FingerCurl) { PinchCurl = PinchCurl };
}
