using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Models;
using VRLab.Runtime;
using VRLab.Scenarios;

namespace VRLab.Session;

/// <summary>Builds the physical world that a scenario describes, from the models of the kit and of its own files.</summary>
public static class ScenarioWorld
{
    /// <summary>How near the walls a stick may carry a learner's head.</summary>
    private const float WallMarginMeters = 0.3f;

    /// <exception cref="ProblemException">The scenario names a model or parameter that the kit lacks; the message names the object.</exception>
    public static World Build(Scenario scenario)
    {
        ModelAsset room = ModelKit.Build(scenario.Scene.Room.Asset, scenario.Scene.Room.Parameters);
        var models = new ModelSource(scenario.Identity.Folder);
        var world = new World(AreaOf(room));
        world.Add(new ObjectId("room"), room, Pose.Identity, interaction: null);
        foreach (SceneObject item in scenario.Objects)
        {
            ModelAsset model = models.Get(item.Asset, item.Parameters);
            world.Add(item.Id, model, item.WorldFromObject, item.Interaction);
            if (item.Panel is { } panel)
            {
                world.AddPanel(item.Id, item.WorldFromObject * model.Anchors.GetValueOrDefault(ModelAsset.PanelAnchor, Pose.Identity), panel.SizeMeters);
            }
        }

        world.FillSockets();
        return world;
    }

    private static WalkableArea AreaOf(ModelAsset room)
    {
        float minimumX = 0f, maximumX = 0f, minimumZ = 0f, maximumZ = 0f;
        foreach (ModelNode node in room.Nodes)
        {
            foreach (MeshPart part in node.Parts)
            {
                foreach (MeshVertex vertex in part.Mesh.Vertices)
                {
                    System.Numerics.Vector3 p = node.ModelFromNode.TransformPoint(vertex.Position);
                    (minimumX, maximumX) = (Math.Min(minimumX, p.X), Math.Max(maximumX, p.X));
                    (minimumZ, maximumZ) = (Math.Min(minimumZ, p.Z), Math.Max(maximumZ, p.Z));
                }
            }
        }

        return new WalkableArea(
            minimumX + WallMarginMeters, maximumX - WallMarginMeters, minimumZ + WallMarginMeters, maximumZ - WallMarginMeters);
    }
}
