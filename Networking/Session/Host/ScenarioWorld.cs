using System.Numerics;
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
        var world = new World(AreaOf(room, scenario.Objects), room.Stairs);
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
        foreach (SceneObject item in scenario.Objects.Where(item => item.IsAbsent))
        {
            world.SetPresent(item.Id, isPresent: false);
        }

        return world;
    }

    /// <summary>
    /// The box of all rooms and of what the scenario placed outside of them, without what is seen through their windows; of an asset that declares no
    /// rooms, the box of all that it draws.
    /// </summary>
    private static WalkableArea AreaOf(ModelAsset room, IReadOnlyList<SceneObject> objects)
    {
        IEnumerable<Vector3> corners = room.Rooms.Count > 0
            ? [.. room.Rooms.SelectMany(box => (Vector3[])[box.Minimum, box.Maximum]), .. objects.Select(item => item.WorldFromObject.Position)]
            : room.Nodes.SelectMany(node => node.Parts.SelectMany(part => part.Mesh.Vertices).Select(vertex => node.ModelFromNode.TransformPoint(vertex.Position)));
        (float minimumX, float maximumX, float minimumZ, float maximumZ) = (0f, 0f, 0f, 0f);
        foreach (Vector3 p in corners)
        {
            (minimumX, maximumX) = (Math.Min(minimumX, p.X), Math.Max(maximumX, p.X));
            (minimumZ, maximumZ) = (Math.Min(minimumZ, p.Z), Math.Max(maximumZ, p.Z));
        }

        return new WalkableArea(
            minimumX + WallMarginMeters, maximumX - WallMarginMeters, minimumZ + WallMarginMeters, maximumZ - WallMarginMeters);
    }
}
