using System.Numerics;
using VRLab.Core;

namespace VRLab.Rendering.Scene;

/// <summary>One node of one instance: its place in the world, kept as the shader wants it.</summary>
internal sealed class SceneNode(SceneInstance owner, NodeResource resource)
{
    private Pose _modelFromNode = resource.ModelFromNode;

    public SceneInstance Owner => owner;

    public NodeResource Resource => resource;

    public Vector3 CenterInWorld { get; private set; }

    public Matrix3x4 WorldFromNode { get; private set; }

    /// <summary>Moves the node within its model; false where it was there already.</summary>
    public bool SetPose(in Pose modelFromNode)
    {
        if (modelFromNode == _modelFromNode)
        {
            return false;
        }

        _modelFromNode = modelFromNode;
        Update();
        return true;
    }

    /// <summary>Takes over the instance's pose.</summary>
    public void Update()
    {
        Pose worldFromNode = owner.WorldFromModel * _modelFromNode;
        CenterInWorld = worldFromNode.TransformPoint(resource.Bounds.Center);
        WorldFromNode = Matrix3x4.From(worldFromNode);
    }
}

/// <summary>Three rows of a rigid transform.</summary>
internal readonly record struct Matrix3x4(Vector4 Row0, Vector4 Row1, Vector4 Row2)
{
    public static Matrix3x4 From(in Pose pose)
    {
        Quaternion q = pose.Orientation;
        Vector3 p = pose.Position;
        return new Matrix3x4(
            new Vector4(1f - (2f * ((q.Y * q.Y) + (q.Z * q.Z))), 2f * ((q.X * q.Y) - (q.W * q.Z)), 2f * ((q.X * q.Z) + (q.W * q.Y)), p.X),
            new Vector4(2f * ((q.X * q.Y) + (q.W * q.Z)), 1f - (2f * ((q.X * q.X) + (q.Z * q.Z))), 2f * ((q.Y * q.Z) - (q.W * q.X)), p.Y),
            new Vector4(2f * ((q.X * q.Z) - (q.W * q.Y)), 2f * ((q.Y * q.Z) + (q.W * q.X)), 1f - (2f * ((q.X * q.X) + (q.Y * q.Y))), p.Z));
    }
}
