using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Learner;

/// <content>Sitting: hips on a seat, feet on the floor or on the ring of a high seat, hands that do nothing in the lap.</content>
internal sealed partial class BodyPosture
{
    /// <summary>The joints of the hips above what they sit on.</summary>
    private const float HipsAboveSeatMeters = 0.085f;
    private const float SolesBelowSeatMeters = 0.43f;
    private const float FeetAheadMeters = 0.34f;

    /// <summary>The ring of a high seat lies nearer to its column.</summary>
    private const float RingAheadMeters = 0.16f;
    private const float ApartMeters = 0.11f;

    /// <summary>On a seat that is lower than this feet stand on the floor.</summary>
    private const float LowSeatMeters = 0.58f;

    /// <summary>As <see cref="Solve"/>, for who sits.</summary>
    /// <param name="worldFromHead">Between the eyes.</param>
    /// <param name="floorMeters">Height of the floor on which the seat stands, in the world.</param>
    /// <param name="left">Where the left hand is drawn; where it is not tracked it lies in the lap.</param>
    /// <param name="right">The right one.</param>
    /// <param name="seat">Follows.</param>
    public void Sit(in Pose worldFromHead, float floorMeters, in ShownHand left, in ShownHand right, SeatPlace seat)
    {
        Face(worldFromHead, floorMeters);
        Scale = 1f;
        Vector3 neck = PlaceHead(worldFromHead);
        seat.Follow(WorldFromModel.TransformPoint(neck), Facing, floorMeters, worldFromHead.Position.Y - floorMeters);
        Quaternion pelvis = ToModel(Quaternion.CreateFromAxisAngle(Vector3.UnitY, seat.YawRadians)) * About;
        Vector3 hips = ToModel(seat.Floor) + new Vector3(0f, seat.HeightMeters + HipsAboveSeatMeters, 0f);
        Quaternion trunk = Turn.Between(Vector3.Normalize(_rest.From(0, _neck)), DetMath.Normalize(neck - hips, Vector3.UnitY));
        PlaceTrunk(trunk, neck - Vector3.Transform(_rest.From(0, _neck), trunk));
        for (int side = 0; side < _legs.Length; side++)
        {
            PlaceSittingLeg(side, pelvis, hips, seat.HeightMeters);
        }

        Reach(_arms[0], left.IsTracked ? left : InLap(Hand.Left, pelvis, hips), Hand.Left);
        Reach(_arms[1], right.IsTracked ? right : InLap(Hand.Right, pelvis, hips), Hand.Right);
        Write(left.IsTracked, right.IsTracked);
    }

    private void PlaceSittingLeg(int side, Quaternion pelvis, Vector3 hips, float seatMeters)
    {
        Limb leg = _legs[side];
        _turns[leg.Root] = pelvis;
        _places[leg.Root] = hips + Vector3.Transform(_rest.From(0, leg.Root), pelvis);
        float sole = seatMeters < LowSeatMeters ? 0f : seatMeters - SolesBelowSeatMeters, aside = side == 0 ? ApartMeters : -ApartMeters;
        Vector3 ankle = (hips with { Y = sole + AnkleMeters }) + Vector3.Transform(new Vector3(aside, 0f, sole > 0f ? RingAheadMeters : FeetAheadMeters), pelvis);
        Vector3 knee = ArmPosture.MiddleJoint(_places[leg.Root], ankle, leg.UpperMeters, leg.LowerMeters, Vector3.Transform(new Vector3(0f, 0.3f, 1f), pelvis));
        PlaceLimb(leg, pelvis, knee, ankle);
        _turns[leg.End] = pelvis;
        Hang(leg.Tip, pelvis);
    }

    /// <summary>The hand on its thigh, in the frame in which hands are tracked.</summary>
    private ShownHand InLap(Hand hand, Quaternion pelvis, Vector3 hips)
    {
        Vector3 wrist = hips + Vector3.Transform(new Vector3(hand == Hand.Left ? 0.12f : -0.12f, 0.12f, 0.2f), pelvis);
        Vector3 world = WorldFromModel.TransformPoint(wrist);
        return new ShownHand(true, Pose.At(world - ArmPosture.WristOf(Pose.Identity, hand)));
    }
}
