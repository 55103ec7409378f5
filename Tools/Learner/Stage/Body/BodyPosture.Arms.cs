using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Learner;

/// <content>Arms: to where the hands are, or hanging.</content>
internal sealed partial class BodyPosture
{
    /// <summary>A sleeve is drawn longer by this factor at most, to reach a hand that is farther away than an arm is long.</summary>
    private const float MostStretch = 1.3f;

    /// <summary>A tracked hand is drawn by itself: the body's own is drawn this small, within the cuff.</summary>
    private const float HiddenScale = 0.001f;

    /// <summary>An arm that hangs swings with the other side's foot, so much a meter that it is ahead of the hip or behind it.</summary>
    private const float SwingRadiansPerMeter = 0.85f;

    private void Reach(Limb arm, in ShownHand shown, Hand hand)
    {
        Hang(arm.Root, _turns[_chest]);
        _stretch[(int)hand] = 1f;
        if (!shown.IsTracked)
        {
            LetHang(arm, hand);
            return;
        }

        Vector3 wrist = ToModel(ArmPosture.WristOf(shown.WorldFromHand, hand)), reach = wrist - _places[arm.Root];
        float missing = Math.Clamp(reach.Length() - arm.UpperMeters - arm.LowerMeters, 0f, ArmPosture.ShoulderReachMeters);
        _places[arm.Root] += reach * (missing / Math.Max(0.01f, reach.Length()));
        Vector3 wish = Vector3.Transform(new Vector3(hand == Hand.Left ? 0.4f : -0.4f, -1f, -0.25f), _turns[_chest]);
        float stretch = Math.Clamp((wrist - _places[arm.Root]).Length() * 1.002f / (arm.UpperMeters + arm.LowerMeters), 1f, MostStretch);
        Vector3 elbow = ArmPosture.MiddleJoint(_places[arm.Root], wrist, arm.UpperMeters * stretch, arm.LowerMeters * stretch, wish);
        PlaceLimb(arm, _turns[_chest], elbow, wrist);
        _stretch[(int)hand] = stretch;
        _turns[arm.End] = _turns[arm.Middle];
        Hang(arm.Tip, _turns[arm.End]);
    }

    private void LetHang(Limb arm, Hand hand)
    {
        int other = hand == Hand.Left ? 1 : 0;
        float swing = SwingRadiansPerMeter * Math.Clamp(_ankles[other].Z - _places[_legs[other].Root].Z, -0.45f, 0.45f);
        Quaternion ahead = Quaternion.CreateFromAxisAngle(Vector3.UnitX, -swing);
        Quaternion down = _turns[_chest] * ahead * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, hand == Hand.Left ? -0.3f : 0.3f);
        _turns[arm.Root] = down;
        Hang(arm.Middle, down * Quaternion.CreateFromAxisAngle(Vector3.UnitX, -0.22f - Math.Max(0f, 0.55f * swing)));
        Hang(arm.End, _turns[arm.Middle]);
        Hang(arm.Tip, _turns[arm.Middle]);
    }

    private void WriteArm(Limb arm, float stretch, bool isHandHidden)
    {
        _transforms[arm.Root] = _transforms[arm.Root] with { Scale = new Vector3(stretch) };
        _transforms[arm.End] = _transforms[arm.End] with { Scale = new Vector3(isHandHidden ? HiddenScale : 1f) };
    }
}
