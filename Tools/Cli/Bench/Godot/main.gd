extends Node3D
# Draws the scene of scene.json for one eye into a picture of its own and tells the processor time between two frames.

const TICKS_PER_SECOND := 100.0

var scene: Dictionary
var view: SubViewport
var frames := 0
var ticks_at_first := 0

func _ready() -> void:
	scene = JSON.parse_string(FileAccess.get_file_as_string("res://scene.json"))
	get_viewport().disable_3d = true
	view = SubViewport.new()
	view.size = Vector2i(scene.width, scene.height)
	view.own_world_3d = true
	view.render_target_update_mode = SubViewport.UPDATE_ALWAYS
	add_child(view)
	add_surroundings()
	add_lamps()
	add_things()

func add_surroundings() -> void:
	var camera := Camera3D.new()
	camera.fov = scene.fovDegrees
	camera.near = 0.05
	camera.far = 100.0
	camera.position = vector(scene.eye)
	view.add_child(camera)
	var sky := Sky.new()
	sky.sky_material = ProceduralSkyMaterial.new()
	var surroundings := WorldEnvironment.new()
	surroundings.environment = Environment.new()
	surroundings.environment.background_mode = Environment.BG_SKY
	surroundings.environment.sky = sky
	surroundings.environment.ambient_light_source = Environment.AMBIENT_SOURCE_SKY
	surroundings.environment.tonemap_mode = Environment.TONE_MAPPER_ACES
	view.add_child(surroundings)

func add_lamps() -> void:
	var key := DirectionalLight3D.new()
	key.look_at_from_position(vector(scene.towardKeyLight) * 5.0, Vector3.ZERO)
	key.light_energy = 0.5
	key.shadow_enabled = true
	key.directional_shadow_mode = DirectionalLight3D.SHADOW_ORTHOGONAL
	key.directional_shadow_max_distance = 12.0
	view.add_child(key)
	for place in scene.lamps:
		var lamp := SpotLight3D.new()
		lamp.position = vector(place)
		lamp.rotation_degrees = Vector3(-90, 0, 0)
		lamp.light_energy = 0.4
		lamp.spot_angle = 80.0
		lamp.spot_range = 8.0
		view.add_child(lamp)

func add_things() -> void:
	var paints := {}
	var ball := SphereMesh.new()
	ball.radius = scene.ballRadius
	ball.height = scene.ballRadius * 2.0
	ball.rings = int(scene.ballRings) - 1
	ball.radial_segments = int(scene.ballRings) * 2
	var boxes := {}
	for thing in scene.things:
		var item := MeshInstance3D.new()
		if thing.has("size"):
			var key: String = str(thing.size)
			if not boxes.has(key):
				boxes[key] = BoxMesh.new()
				boxes[key].size = vector(thing.size)
			item.mesh = boxes[key]
		else:
			item.mesh = ball
		var color: String = str(thing.color)
		if not paints.has(color):
			paints[color] = StandardMaterial3D.new()
			paints[color].albedo_color = Color(thing.color[0], thing.color[1], thing.color[2])
			paints[color].roughness = 0.5
		item.material_override = paints[color]
		item.position = vector(thing.at)
		item.cast_shadow = GeometryInstance3D.SHADOW_CASTING_SETTING_ON if thing.castsShadow else GeometryInstance3D.SHADOW_CASTING_SETTING_OFF
		view.add_child(item)

func vector(list: Array) -> Vector3:
	return Vector3(list[0], list[1], list[2])

func processor_ticks() -> int:
	var fields := FileAccess.open("/proc/self/stat", FileAccess.READ).get_line().get_slice(") ", 1).split(" ")
	return int(fields[11]) + int(fields[12])

func _process(_delta: float) -> void:
	frames += 1
	if frames == int(scene.warmUpFrames):
		ticks_at_first = processor_ticks()
	elif frames == int(scene.warmUpFrames) + int(scene.frames):
		var milliseconds := (processor_ticks() - ticks_at_first) / TICKS_PER_SECOND * 1000.0
		print("cpu-ms-per-frame ", milliseconds / scene.frames)
		print("device ", RenderingServer.get_video_adapter_name(), "; engine ", Engine.get_version_info().string, "; draws ", RenderingServer.get_rendering_info(RenderingServer.RENDERING_INFO_TOTAL_DRAW_CALLS_IN_FRAME), "; primitives ", RenderingServer.get_rendering_info(RenderingServer.RENDERING_INFO_TOTAL_PRIMITIVES_IN_FRAME))
		view.get_texture().get_image().save_png("res://godot.png")
		get_tree().quit()
