using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.People;

/// <summary>A joint at rest: its name, the place of its parent (-1: none), and where it lies in the model.</summary>
internal readonly record struct Joint(string Name, int Parent, Vector3 AtRest);

/// <summary>
/// Joints whose axes at rest are the model's. A pose turns joints about themselves; what hangs on a joint moves along.
/// </summary>
internal sealed class Skeleton(IReadOnlyList<Joint> joints)
{
    public IReadOnlyList<Joint> Joints => joints;

    public int IndexOf(string name)
    {
        for (int i = 0; i < joints.Count; i++)
        {
            if (joints[i].Name == name)
            {
                return i;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(name), name, "No such joint.");
    }

    /// <summary>The end of the bone that begins at a joint: the middle of its children, or a little further for the last.</summary>
    public Vector3 TipOf(int joint)
    {
        Vector3 sum = Vector3.Zero;
        int count = 0;
        for (int i = 0; i < joints.Count; i++)
        {
            if (joints[i].Parent == joint)
            {
                sum += joints[i].AtRest;
                count++;
            }
        }

        if (count > 0)
        {
            return sum / count;
        }

        int parent = joints[joint].Parent;
        return joints[joint].AtRest + ((joints[joint].AtRest - joints[Math.Max(parent, 0)].AtRest) * 0.7f);
    }

    /// <summary>Where each joint lies and how it is turned after its own and all turns above it.</summary>
    public Pose[] Posed(IReadOnlyDictionary<string, Quaternion> turns, Vector3 moved = default)
    {
        var posed = new Pose[joints.Count];
        for (int i = 0; i < joints.Count; i++)
        {
            Quaternion own = turns.TryGetValue(joints[i].Name, out Quaternion turn) ? turn : Quaternion.Identity;
            int parent = joints[i].Parent;
            posed[i] = parent < 0
                ? new Pose(joints[i].AtRest + moved, own)
                : posed[parent] * new Pose(joints[i].AtRest - joints[parent].AtRest, own);
        }

        return posed;
    }

    /// <summary>The joints as nodes of a model, turned as given, with the skin that binds meshes to them.</summary>
    public (List<ModelNode> Nodes, ModelSkin Skin) Rig(string name, IReadOnlyDictionary<string, Quaternion> turns, Vector3 moved)
    {
        var nodes = new List<ModelNode>();
        Pose[] posed = Posed(turns, moved);
        for (int i = 0; i < joints.Count; i++)
        {
            int parent = joints[i].Parent;
            Pose local = parent < 0 ? posed[i] : posed[parent].Inverse * posed[i];
            var link = new NodeLink(parent, new NodeTransform(local.Position, local.Orientation, Vector3.One));
            nodes.Add(new ModelNode(joints[i].Name, posed[i], [], [], []) { Link = link });
        }

        return (nodes, new ModelSkin(name, [.. Enumerable.Range(0, joints.Count)], [.. joints.Select(j => Matrix4x4.CreateTranslation(-j.AtRest))]));
    }
}
