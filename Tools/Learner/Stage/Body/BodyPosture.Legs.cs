using System.Numerics;

namespace VRLab.Learner;

/// <content>Legs: from the hips to where the feet stand.</content>
internal sealed partial class BodyPosture
{
    private const float KneelingHipMeters = 0.6f;
    private const float KneltHipMeters = 0.47f;
    private const float AnkleMeters = 0.085f;

    /// <summary>What a shoe rolls over, before and behind its ankle.</summary>
    private const float BallMeters = 0.128f;
    private const float HeelMeters = -0.1f;

    /// <summary>A leg is never drawn straighter than this share of its length.</summary>
    private const float StraightShare = 0.992f;

    /// <summary>Hips sink this far at most, so that both feet reach the floor: on stairs one stands a tread lower.</summary>
    private const float MostSinkMeters = 0.3f;
    private readonly Vector3[] _ankles = new Vector3[2];

    /// <summary>Where an ankle would be if the leg were long enough, in the model's frame; 0 is the left one.</summary>
    internal Vector3 AnkleWish(int foot) => _ankles[foot] * Scale;

    private void Stand(double seconds)
    {
        Vector3 middle = Vector3.Lerp(_places[0], _places[_neck], 0.4f);
        _gait.Update(WorldFromModel.TransformPoint(middle with { Y = 0 } * Scale), Facing, seconds);
        float kneeling = Math.Clamp((KneelingHipMeters - _places[0].Y) / (KneelingHipMeters - KneltHipMeters), 0f, 1f);
        for (int side = 0; side < _legs.Length; side++)
        {
            Hang(_legs[side].Root, _turns[0]);
            Vector3 knelt = _places[_legs[side].Root] with { Y = AnkleMeters } - (Vector3.UnitZ * 0.24f);
            _ankles[side] = Vector3.Lerp(AnkleOf(_gait[side]), knelt, kneeling);
        }

        Sink();
        Twist();
        for (int side = 0; side < _legs.Length; side++)
        {
            PlaceLeg(_legs[side], _ankles[side], YawOf(_gait[side]), _gait[side].PitchRadians, kneeling);
        }
    }

    private Quaternion YawOf(in FootPlace foot) => ToModel(Quaternion.CreateFromAxisAngle(Vector3.UnitY, foot.YawRadians)) * About;

    /// <summary>Where the ankle is when the shoe rolls over its ball or its heel.</summary>
    private Vector3 AnkleOf(in FootPlace foot)
    {
        float pivot = foot.PitchRadians > 0f ? BallMeters : HeelMeters;
        (float sine, float cosine) = MathF.SinCos(foot.PitchRadians);
        var ankle = new Vector3(0f, (AnkleMeters * cosine) + (pivot * sine), pivot + (AnkleMeters * sine) - (pivot * cosine));
        return ToModel(foot.Position) + Vector3.Transform(ankle, YawOf(foot));
    }

    /// <summary>Lowers the body until both legs are long enough.</summary>
    private void Sink()
    {
        float sink = 0f;
        for (int side = 0; side < _legs.Length; side++)
        {
            Limb leg = _legs[side];
            Vector3 offset = _places[leg.Root] - _ankles[side];
            float length = (leg.UpperMeters + leg.LowerMeters) * StraightShare;
            float flat = (offset.X * offset.X) + (offset.Z * offset.Z);
            sink = Math.Max(sink, offset.Y - MathF.Sqrt(Math.Max(0.01f, (length * length) - flat)));
        }

        Vector3 down = new(0f, -Math.Min(sink, MostSinkMeters), 0f);
        for (int joint = 0; joint <= _head; joint++)
        {
            _places[joint] += down;
        }
    }

    /// <summary>The chest turns against the legs: the left shoulder goes ahead with the right foot.</summary>
    private void Twist()
    {
        float ahead = Math.Clamp(_ankles[1].Z - _ankles[0].Z, -0.8f, 0.8f);
        _turns[_chest] *= Quaternion.CreateFromAxisAngle(Vector3.UnitY, -TwistRadiansPerMeter * ahead);
        Quaternion pelvis = _turns[0] * Quaternion.CreateFromAxisAngle(Vector3.UnitY, 0.5f * TwistRadiansPerMeter * ahead);
        for (int side = 0; side < _legs.Length; side++)
        {
            Limb leg = _legs[side];
            _turns[leg.Root] = pelvis;
            _places[leg.Root] = _places[0] + Vector3.Transform(_rest.From(0, leg.Root), pelvis);
        }
    }

    private void PlaceLeg(Limb leg, Vector3 ankle, Quaternion yaw, float pitchRadians, float kneeling)
    {
        Vector3 knee = ArmPosture.MiddleJoint(_places[leg.Root], ankle, leg.UpperMeters, leg.LowerMeters, Vector3.Transform(Vector3.UnitZ, yaw));
        PlaceLimb(leg, yaw, knee, ankle);
        _turns[leg.End] = yaw * Quaternion.CreateFromAxisAngle(Vector3.UnitX, pitchRadians + (1.25f * kneeling));
        // Toes stay flat while the heel is up.
        Hang(leg.Tip, yaw * Quaternion.CreateFromAxisAngle(Vector3.UnitX, Math.Min(pitchRadians, 0.25f * Math.Max(0f, pitchRadians)) + (1.25f * kneeling)));
    }
}
