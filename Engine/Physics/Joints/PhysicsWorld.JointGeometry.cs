using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private const double TwoPi = 2 * Math.PI;

    private static double WrapAngle(double angle) => angle - (TwoPi * Math.Floor((angle / TwoPi) + 0.5));

    private static float TwistAboutZ(Quaternion jointAFromJointB) =>
        (float)WrapAngle(2.0 * DetMath.Atan2(jointAFromJointB.Z, jointAFromJointB.W));

    /// <summary>Brings the joint's coordinate up to date, counting whole turns from its last value.</summary>
    private void UpdateCoordinate(ref Joint joint)
    {
        if (!joint.HasFreeCoordinate)
        {
            return;
        }

        Pose worldFromA = _bodies[joint.BodyA].WorldFromCenter * joint.CenterAFromJoint;
        Pose worldFromB = _bodies[joint.BodyB].WorldFromCenter * joint.CenterBFromJoint;
        if (joint.Kind == JointKind.Slider)
        {
            Vector3 axis = worldFromA.TransformDirection(Vector3.UnitZ);
            joint.Coordinate = joint.Offset + DetMath.Dot(axis, worldFromB.Position - worldFromA.Position);
            return;
        }

        Quaternion relative = DetMath.Multiply(Quaternion.Conjugate(worldFromA.Orientation), worldFromB.Orientation);
        joint.Coordinate += WrapAngle(TwistAboutZ(relative) - (joint.Coordinate - joint.Offset));
    }

    /// <summary>Writes the rows that hold the joint together as the bodies stand now.</summary>
    private void BuildRows(int index)
    {
        ref Joint joint = ref _joints[index];
        Pose frameA = _bodies[joint.BodyA].WorldFromCenter * joint.CenterAFromJoint;
        Pose frameB = _bodies[joint.BodyB].WorldFromCenter * joint.CenterBFromJoint;
        Vector3 x = frameA.TransformDirection(Vector3.UnitX);
        Vector3 y = frameA.TransformDirection(Vector3.UnitY);
        Vector3 z = frameA.TransformDirection(Vector3.UnitZ);
        Vector3 gap = frameB.Position - frameA.Position;
        Vector3 leverA = frameB.Position - _bodies[joint.BodyA].Center;
        Vector3 leverB = frameB.Position - _bodies[joint.BodyB].Center;
        int row = index * RowsPerJoint;
        switch (joint.Kind)
        {
            case JointKind.Ball:
                SetPointRow(row++, Vector3.UnitX, leverA, leverB, gap);
                SetPointRow(row++, Vector3.UnitY, leverA, leverB, gap);
                SetPointRow(row++, Vector3.UnitZ, leverA, leverB, gap);
                break;
            case JointKind.Fixed:
                SetPointRow(row++, x, leverA, leverB, gap);
                SetPointRow(row++, y, leverA, leverB, gap);
                SetPointRow(row++, z, leverA, leverB, gap);
                row = SetRotationRows(row, frameA, frameB);
                break;
            case JointKind.Hinge:
                SetPointRow(row++, x, leverA, leverB, gap);
                SetPointRow(row++, y, leverA, leverB, gap);
                SetPointRow(row++, z, leverA, leverB, gap);
                row = SetAxisRows(row, x, y, z, frameB);
                break;
            case JointKind.Slider:
                SetPointRow(row++, x, leverA, leverB, gap);
                SetPointRow(row++, y, leverA, leverB, gap);
                row = SetRotationRows(row, frameA, frameB);
                break;
            case JointKind.Screw:
                SetPointRow(row++, x, leverA, leverB, gap);
                SetPointRow(row++, y, leverA, leverB, gap);
                row = SetAxisRows(row, x, y, z, frameB);
                SetScrewRow(row++, joint, z, leverA, leverB, gap);
                break;
        }

        joint.RowCount = row - (index * RowsPerJoint);
        SetFreeRow(ref joint, z, leverA, leverB);
    }

    private void SetPointRow(int row, Vector3 axis, Vector3 leverA, Vector3 leverB, Vector3 gap)
    {
        ref JointRow target = ref _rows[row];
        target.Linear = axis;
        target.AngularA = DetMath.Cross(leverA, axis);
        target.AngularB = DetMath.Cross(leverB, axis);
        target.Error = DetMath.Dot(axis, gap);
    }

    private void SetAngularRow(int row, Vector3 axis, float error)
    {
        ref JointRow target = ref _rows[row];
        target.Linear = Vector3.Zero;
        target.AngularA = axis;
        target.AngularB = axis;
        target.Error = error;
    }

    private int SetRotationRows(int row, in Pose frameA, in Pose frameB)
    {
        Quaternion relative = DetMath.Multiply(Quaternion.Conjugate(frameA.Orientation), frameB.Orientation);
        float twice = relative.W < 0 ? -2f : 2f;
        SetAngularRow(row++, frameA.TransformDirection(Vector3.UnitX), twice * relative.X);
        SetAngularRow(row++, frameA.TransformDirection(Vector3.UnitY), twice * relative.Y);
        SetAngularRow(row++, frameA.TransformDirection(Vector3.UnitZ), twice * relative.Z);
        return row;
    }

    /// <summary>Two rows that keep B's axis on A's: their cross product is the small rotation between them.</summary>
    private int SetAxisRows(int row, Vector3 x, Vector3 y, Vector3 z, in Pose frameB)
    {
        Vector3 turn = DetMath.Cross(z, frameB.TransformDirection(Vector3.UnitZ));
        SetAngularRow(row++, x, DetMath.Dot(x, turn));
        SetAngularRow(row++, y, DetMath.Dot(y, turn));
        return row;
    }

    /// <summary>Travel equals pitch times angle / 2 pi.</summary>
    private void SetScrewRow(int row, in Joint joint, Vector3 axis, Vector3 leverA, Vector3 leverB, Vector3 gap)
    {
        SetPointRow(row, axis, leverA, leverB, gap);
        float advance = joint.PitchMeters / (float)TwoPi;
        ref JointRow target = ref _rows[row];
        target.AngularA -= axis * advance;
        target.AngularB -= axis * advance;
        target.Error -= (float)((joint.Coordinate - joint.Offset) * advance);
    }

    private static void SetFreeRow(ref Joint joint, Vector3 axis, Vector3 leverA, Vector3 leverB)
    {
        bool turns = joint.TurnsFreely;
        joint.Axis = axis;
        joint.Free.Linear = turns ? Vector3.Zero : axis;
        joint.Free.AngularA = turns ? axis : DetMath.Cross(leverA, axis);
        joint.Free.AngularB = turns ? axis : DetMath.Cross(leverB, axis);
    }
}
