using System.Numerics;
using VRLab.Core.Models;
using VRLab.Learner;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>Where a posture's joints lie in the world, as they are drawn.</summary>
internal static class BodyJoints
{
    public static Vector3 InWorld(BodyPosture posture, ModelAsset person, string name)
    {
        int node = person.Nodes.ToList().FindIndex(n => n.Name == name);
        Vector3 at = Vector3.Zero;
        for (int i = node; i >= posture.FirstNode; i = person.Nodes[i].Link!.Parent)
        {
            NodeTransform local = posture.Transforms[i - posture.FirstNode];
            at = local.Translation + Vector3.Transform(at * local.Scale, local.Rotation);
        }

        return posture.WorldFromModel.TransformPoint(at);
    }
}
